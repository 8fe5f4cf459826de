import { sectionText } from '../../checks/section-texts.ts'
import { openedText, partOf } from '../../intake/opened-text.ts'
import { openPlacesIn } from '../../schema/open-places.ts'
import { missingTexts } from '../../text/narrative.ts'
import type { Asked, Button, TextSlot } from '../../text/reply.ts'
import * as words from '../../text/uploads.ts'
import { type Draft, openDraft } from '../../tools/draft.ts'
import type { Said } from '../compose.ts'

/** Last year's text for a slot, as it stood in the report. */
function oldText({ store, actor, situation: { organ, year } }: Draft, slot: TextSlot): string | undefined {
  const report = store.findReport(organ, year - 1)
  if (!report) return undefined
  const [section = '', part] = slot.slice('text:'.length).split('/')
  const text = sectionText(openDraft(store, report.id, actor).situation, section)
  return text === undefined || part === undefined ? text : partOf(text, part)
}

/** 「用2020年的改」, where a text is asked for and last year had one. */
export function oldTextButton(draft: Draft, asked: Asked): Button[] {
  if (asked.kind !== 'text' || draft.situation.notes.has(asked.slot) || !oldText(draft, asked.slot)) return []
  const label = words.labels.begin(draft.situation.year - 1)
  return [{ label, action: { do: 'begin', slot: asked.slot } }]
}

const useOld =
  /^(?:那)?(?:就|先|还是)?用(20\d{2})年的?(?:报告|文字|那[份段篇])?(?:来|拿来)?(?:改|写)(?:一?下|一?改)?[吧了。！!\s]*$/u

/** 「用2020年的改」 in words: for the text that is asked for, otherwise for the first that is still to be written and was there last year. */
export function oldTextInWords(draft: Draft, asked: Asked, said: string): Said | undefined {
  const before = draft.situation.year - 1
  if (Number(useOld.exec(said.trim())?.[1]) !== before) return undefined
  const asks = asked.kind === 'text' ? [asked.slot] : []
  const slot = [...asks, ...missingTexts(draft.situation)].find((one) => oldText(draft, one) !== undefined)
  return slot === undefined ? { lines: [words.nothingToBegin(before)], next: 'repeat' } : beginWithOldText(draft, slot)
}

/** Shows last year's text to begin with. It is kept when the person sends it or says so, with its open places if need be. */
export function beginWithOldText(draft: Draft, slot: TextSlot): Said {
  const before = draft.situation.year - 1
  const text = oldText(draft, slot)
  if (text === undefined) return { lines: [words.nothingToBegin(before)], next: { ask: { kind: 'text', slot } } }
  const opened = openedText(text)
  const open = openPlacesIn(opened)
  return {
    lines: [words.beginWith(before, open)],
    table: opened,
    buttons: [
      {
        label: open === 0 ? words.labels.asItIs : words.labels.withBlanks,
        action: { do: 'note', slot, value: opened },
      },
    ],
    next: { ask: { kind: 'text', slot }, silently: true },
  }
}
