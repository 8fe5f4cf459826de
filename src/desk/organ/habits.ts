import { habitsSaid } from '../../intake/sayings/habits.ts'
import { openingOf } from '../../report/compose.ts'
import { type Habits, habitsOf, keptProfile, type LocalProfile, nationwide } from '../../schema/habits.ts'
import * as text from '../../text/habits.ts'
import { asksProfile, profileKept } from '../../text/profile.ts'
import type { Asked, Button } from '../../text/reply.ts'
import { chooseHabits } from '../../tools/choose-habits.ts'
import type { Draft } from '../../tools/draft.ts'
import { writeNote } from '../../tools/write-note.ts'
import type { Said } from '../compose.ts'
import { correctedOf, publishedOf } from '../standing/publication.ts'
import { contentOf, snapshotOf } from '../standing/snapshot.ts'
import type { Turn } from '../turn.ts'
import { newestNote } from './before.ts'

// Which place's habits a report follows: taken over from the organ's last choice, offered where its name says where it is, chosen in words.

/** Profiles that say something of the report's year. */
const availableIn = ({ profiles }: Turn, year: number): LocalProfile[] =>
  profiles.filter((profile) => habitsOf(profile, year) !== undefined)

/** The sentences that are printed before the first heading. */
const openingIn = (draft: Draft): string =>
  openingOf(contentOf(snapshotOf(draft)))
    .paragraphs.filter(({ open }) => !open)
    .map(({ text }) => text)
    .join('')

const opens = (habits: Habits | undefined): string =>
  JSON.stringify([habits?.opening ?? null, habits?.contact ?? false])

/** What was published and would begin otherwise is a correction then: asked first. */
function askCorrection(draft: Draft, profile: LocalProfile | null): Said | undefined {
  const { form, year } = draft.situation
  const published = publishedOf(draft)
  const chosen = profile ? habitsOf(profile, year) : undefined
  if (!published || correctedOf(draft) || opens(form.habits) === opens(chosen)) return undefined
  const name = profile?.name ?? text.nationwideName
  const buttons: Button[] = [
    { label: text.changeAll(name), action: { do: 'habits', profile, sure: true } },
    { label: text.keepAsIs, action: { do: 'ask', asked: { kind: 'nothing' }, with: text.notChanged } },
  ]
  return { lines: [text.wouldCorrect(name, year, published)], buttons, next: 'quiet' }
}

/** What a tap or words choose. The question has said already what the place asks for; the sentence it changes is shown. */
export function choose({ state }: Turn, draft: Draft, profile: LocalProfile | null, isSure = false): Said {
  const { notes, year } = draft.situation
  const isAsked = state.asked.kind === 'habits'
  const standing = notes.get('habits')?.value
  if (profile === null && standing === nationwide) return { lines: [text.alreadyNationwide], next: 'repeat' }
  const habits = profile ? habitsOf(profile, year) : undefined
  if (profile && !habits) return { lines: [text.notForYear(profile.name, year)], next: 'repeat' }
  if (profile && standing === JSON.stringify(profile))
    return { lines: [text.alreadyLocal(profile.name)], next: 'repeat' }
  const correction = isSure ? undefined : askCorrection(draft, profile)
  if (correction) return correction
  const before = openingIn(draft)
  chooseHabits.run(draft, { profile })
  const after = openingIn(draft)
  const lines = habits ? text.chosen(habits, year).slice(0, isAsked ? 1 : 2) : [text.nationwideKept]
  const shown = before === after ? [] : [text.openingNow(after)]
  return { lines: [...lines, ...shown], next: 'advance', changed: true }
}

/** 「按北京的写」「换成全国通用」「本地要求」; undefined when the message says something else. */
export function chooseInWords(turn: Turn, draft: Draft, words: string): Said | undefined {
  const { situation } = draft
  const { asked } = turn.state
  const names = turn.profiles.map(({ name }) => name)
  const offered = asked.kind === 'habits' ? asked.offered : []
  const isAsked = asked.kind === 'habits' || asked.kind === 'profile'
  const said = habitsSaid(words, { names, isAsked, isOffered: offered.length === 1 })
  if (!said) return undefined
  if (said.kind === 'choose') return choose(turn, draft, turn.profiles.find(({ name }) => name === said.name)!)
  if (said.kind === 'agree') return choose(turn, draft, offered[0]!)
  if (said.kind === 'nationwide') return choose(turn, draft, null)
  const { year, form } = situation
  const available = availableIn(turn, year)
  if (said.kind === 'unknown') {
    const there = available.map(({ name }) => name)
    return { lines: text.noSuchPlace(said.name, there, year), next: 'quiet' }
  }
  return { ...text.habitsList(available, form.habits, year), next: 'quiet' }
}

interface Begun {
  /** What was taken over, in a line. */
  readonly line?: string
  /** What is to be asked first. */
  readonly ask?: Asked
}

/** A new report follows what its organ chose last; an organ whose name says where it is is asked. */
export function beginHabits(turn: Turn, draft: Draft): Begun {
  const { organ, year } = draft.situation
  const before = newestNote(turn, { organ, year }, 'habits')
  const available = availableIn(turn, year)
  if (before?.value === nationwide) {
    chooseHabits.run(draft, { profile: null })
    return {}
  }
  const last = keptProfile(before?.value)
  if (last && before) {
    // As it is now, if it is still there.
    const profile = available.find(({ id }) => id === last.id) ?? last
    if (!habitsOf(profile, year)) return {}
    chooseHabits.run(draft, { profile })
    return { line: text.takenOver(profile.name, before.year) }
  }
  // An organ that said of its old statistics table that it is Beijing's has said where it is.
  const table = newestNote(turn, { organ, year }, 'profile')?.value
  const offered = available.filter(
    ({ organs = [], periods }) =>
      organs.some((word) => organ.includes(word)) ||
      periods.some(({ statistics }) => statistics && statistics === table),
  )
  return offered.length === 0 ? {} : { ask: { kind: 'habits', offered } }
}

const behindYear = /20\d{2}年?(?:度|的?(?:年度)?报告|年报)*[\s，,。；、：:]+(.{2,24})$/u
const ofTable =
  /^(?:我们|这份|就|都|请)*(不)?(?:是|按|用|在|照)*(?:的是)?北京市?(?:单位|那套|统计表|格式|要求|表|的|写|填|来|吧|了)*$/u

const behind = (words: string): string | undefined => behindYear.exec(words.trim())?.[1]?.trim()

/** Whether a message that names a report ends with whose habits it follows, and with nothing else. */
export function saysPlace({ profiles }: Turn, words: string): boolean {
  const tail = behind(words)
  const names = profiles.map(({ name }) => name)
  return (
    tail !== undefined &&
    (ofTable.test(tail) || habitsSaid(tail, { names, isAsked: true, isOffered: false }) !== undefined)
  )
}

/** 「北庄镇 2018年 按北京的写」: what is said of the place in the message that opens a report, chosen at once; undefined where nothing is. */
export function habitsAlong(turn: Turn, draft: Draft, words: string): string | undefined {
  const tail = behind(words)
  if (tail === undefined) return undefined
  const names = turn.profiles.map(({ name }) => name)
  const said = habitsSaid(tail, { names, isAsked: true, isOffered: false })
  if (said?.kind === 'choose')
    return choose(turn, draft, turn.profiles.find(({ name }) => name === said.name)!).lines[0]
  const table = asksProfile(draft.situation) ? ofTable.exec(tail) : null
  if (!table) return said?.kind === 'nationwide' ? choose(turn, draft, null).lines[0] : undefined
  const value = table[1] ? 'none' : 'beijing'
  writeNote.run(draft, { notes: [{ slot: 'profile', value }] })
  return profileKept(value)
}

/** A profile that was changed since a report chose it is offered as it is now: a report never changes by itself. */
export function changedHabits({ profiles }: Turn, { situation }: Draft): { lines: string[]; buttons: Button[] } {
  const { notes, year, form } = situation
  const now = profiles.find(({ id }) => id === form.habits?.id)
  const isSame = !now || JSON.stringify(habitsOf(now, year)) === JSON.stringify(form.habits)
  return isSame || !notes.has('habits')
    ? { lines: [], buttons: [] }
    : { lines: [text.changedSince(now.name)], buttons: [text.newButton(now)] }
}
