/** What a button does to a report besides changing what it says. */
export type ProceedingAction =
  /** Puts the report before somebody who reviews it, by their id. */
  | { readonly do: 'send'; readonly to: string }
  /**
   * Approves what was shown, by its hash and file: it does not go stale with other changes, only when the report says something else.
   * `sure`: the person was told that what they wanted changed is still open.
   */
  | { readonly do: 'approve'; readonly hash: string; readonly file?: number; readonly sure?: true }
  /** Sends it back with what is wanted, or asks for that first; with nothing at all, what was offered to be passed on is dropped. */
  | { readonly do: 'send-back'; readonly hash: string; readonly opinion?: string }
  /** Asks for the answer to what was sent back. */
  | { readonly do: 'answer' }
  /** Enters a signature on paper, once it was asked what was signed (its hash). `sure`: the person was told what is open or approved beside it. */
  | { readonly do: 'sign'; readonly who: string; readonly day: string; readonly hash: string; readonly sure?: true }
  /** Notes that a final was handed in or published. */
  | {
      readonly do: 'publish'
      readonly file: number
      readonly how: '上报' | '公开'
      /** YYYY-MM-DD; today where it is not said. */
      readonly day?: string
      /** The person was told that its approval was taken back. */
      readonly sure?: true
    }
  /** Gives the reason of a correction. */
  | { readonly do: 'correct'; readonly reason: string }
