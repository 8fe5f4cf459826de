import { fileName } from '../report/file-name.ts'
import type { Form } from '../schema/form.ts'
import type { StoredFile } from '../store/store.ts'
import * as words from '../text/handed-out.ts'
import * as messages from '../text/messages.ts'
import { openItems, openLines } from '../text/missing.ts'
import type { Button, HandOut } from '../text/reply.ts'
import { tableSections } from '../text/tables.ts'
import type { Draft } from '../tools/draft.ts'
import type { Said } from './compose.ts'
import { currentHash, hashIn, snapshotOf } from './snapshot.ts'

/** The table that is looked at most: table three, or the only one there is. */
export function mainTable(form: Form): { readonly id: string; readonly name: string } {
  const tables = tableSections(form)
  return tables.find(({ id }) => id === 's3') ?? tables[0]!
}

/** What can be had of a file besides, but for what was just had. */
export function handOutButtons({ id, kind }: Pick<StoredFile, 'id' | 'kind'>, form: Form, just?: HandOut): Button[] {
  const all: readonly HandOut[] = kind === 'final' ? ['pdf', 'note', 'checklist'] : ['pdf', 'picture']
  return all
    .filter((as) => as !== just)
    .map((as) => ({
      label: as === 'picture' ? words.pictureOf(mainTable(form).name) : words.buttons[as],
      action: { do: 'hand', file: id, as },
    }))
}

/** How it goes on from a draft: with what is open first, or to the final. */
export function onward({ situation }: Draft): Button {
  const [first] = openItems(situation)
  return first
    ? { label: words.buttons.goOn, action: { do: 'ask', asked: first.asked } }
    : { label: words.buttons.final, action: { do: 'say', words: words.buttons.final } }
}

/** A draft can be had at any time: what is open and held stands on its last page. */
export function buildDraft(draft: Draft): Said {
  const { situation, store, report, actor } = draft
  const number = store.nextFileNumber(report.id, 'draft')
  const name = fileName({ organ: situation.organ, year: situation.year, draftNumber: number })
  const content = snapshotOf(draft, number)
  const id = store.addFile({ reportId: report.id, kind: 'draft', number, name, content, at: actor.at })
  return {
    lines: words.draftLines(number, openItems(situation)),
    buttons: [...handOutButtons({ id, kind: 'draft' }, situation.form), onward(draft)],
    next: 'quiet',
    file: { id, kind: 'draft', name },
  }
}

/** The final is refused with the list while anything stands in its way; otherwise a tap is asked for. */
export function askFinal(draft: Draft): Said {
  const items = openItems(draft.situation)
  if (items.length > 0) {
    return {
      lines: [messages.finalRefused(items.length), ...openLines(items)],
      buttons: [
        { label: words.buttons.goOn, action: { do: 'ask', asked: items[0]!.asked } },
        { label: '出草稿', action: { do: 'build', kind: 'draft' } },
      ],
      next: 'quiet',
    }
  }
  return {
    lines: [messages.finalAsk],
    buttons: [
      { label: '出正式稿', action: { do: 'build', kind: 'final' } },
      { label: '先出草稿', action: { do: 'build', kind: 'draft' } },
    ],
    next: 'quiet',
  }
}

/** The number of the last draft that says the same as a file. */
export function sameDraft(files: readonly StoredFile[], hash: string): number | undefined {
  return files.findLast((file) => file.kind === 'draft' && hashIn(file) === hash)?.number
}

/** The final file, built only when the report is done. */
export function buildFinal(draft: Draft): Said {
  const { situation, store, report, actor } = draft
  if (openItems(situation).length > 0) return askFinal(draft)
  const number = store.nextFileNumber(report.id, 'final')
  const name = fileName({ organ: situation.organ, year: situation.year })
  const content = snapshotOf(draft)
  const id = store.addFile({ reportId: report.id, kind: 'final', number, name, content, at: actor.at })
  return {
    lines: words.finalLines(sameDraft(store.files(report.id), currentHash(situation))),
    buttons: handOutButtons({ id, kind: 'final' }, situation.form),
    next: 'quiet',
    file: { id, kind: 'final', name },
  }
}
