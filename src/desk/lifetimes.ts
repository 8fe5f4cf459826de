import type { Action } from '../text/reply.ts'

/** How long a button does what it says. Afterwards a tap on it changes nothing and only redraws what is being asked. */
export type Lifetime =
  /** It changes nothing, or what it does is checked when it is done. */
  | 'always'
  /** As long as the report it leads to is there. */
  | 'what it opens'
  /** As long as a report is open in the chat, whichever: what it hands out is kept by itself, and changes nothing. */
  | 'any report'
  /** As long as its report is there, and is opened for it: it is held against what that says when it is tapped. */
  | 'its report'
  /** As long as its report is the one that is open: each change is compared with the report as it is when it is taken. */
  | 'its report open'
  /**
   * As long as the same report is open, or none as before, and nothing has been said of it since; and then as long as the question or the
   * doubt that it belongs to is open and offers the same.
   */
  | 'version'

/** Of every action: one without a lifetime does not compile. */
export const lifetimes: Readonly<Record<Action['do'], Lifetime>> = {
  tell: 'always',
  open: 'what it opens',
  county: 'always',
  invite: 'always',
  'revoke-invitations': 'always',
  'remove-member': 'always',
  'keep-member': 'always',
  hand: 'any report',
  contest: 'its report',
  doubt: 'its report',
  approve: 'its report',
  'send-back': 'its report',
  answer: 'its report',
  publish: 'its report',
  edits: 'its report open',
  say: 'version',
  record: 'version',
  offer: 'version',
  drop: 'version',
  ask: 'version',
  wait: 'version',
  note: 'version',
  habits: 'version',
  copy: 'version',
  build: 'version',
  take: 'version',
  reverse: 'version',
  begin: 'version',
  send: 'version',
  sign: 'version',
  correct: 'version',
}
