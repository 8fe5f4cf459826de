import type { Choice, ChoiceOption, Problem, Remark } from '../../intake/reading.ts'
import { undoButton } from '../../text/buttons.ts'
import {
  choiceQuestions,
  choiceWords,
  orSay,
  problemSentences,
  remarkSentences,
  withoutFigure,
} from '../../text/readings.ts'
import { type Button, rows } from '../../text/reply.ts'
import type { Doubt } from '../turn.ts'
import { cellsOffered } from './beside-doubts.ts'

const optionButton = ({ label, proposals, then, command }: ChoiceOption): Button => ({
  label,
  action:
    command === 'undo'
      ? { do: 'say', words: '撤销' }
      : then
        ? {
            do: 'offer',
            about: withUnshown(
              choiceQuestions[then.reason](then.about, then.options[0]?.label ?? ''),
              then.options.map(optionButton),
            ),
            options: then.options.map(optionButton),
          }
        : proposals.length > 0
          ? { do: 'record', figures: proposals.map((said) => ({ ...said, words: choiceWords(said.words, label) })) }
          : { do: 'ask', asked: { kind: 'nothing' } },
})

/** What a message has no room for as a button can be said. */
function withUnshown(line: string, buttons: readonly Button[]): string {
  const shown = new Set(rows([...buttons, undoButton]).flat())
  const names = buttons.filter((button) => !shown.has(button)).map(({ label }) => withoutFigure(label))
  return names.length === 0 ? line : `${line}${orSay(names)}`
}

/** Words that could mean several things, as a question with a button each. */
export function choiceDoubt({ reason, about, options }: Choice): Doubt {
  const buttons = options.map(optionButton)
  const line = withUnshown(choiceQuestions[reason](about, options[0]?.label ?? ''), buttons)
  return {
    fresh: line,
    again: line,
    cells: cellsOffered(buttons.map(({ action }) => action)),
    settledBy: 'any',
    buttons,
  }
}

export const problemLine = ({ reason, words }: Problem, year: number): string => problemSentences[reason](words, year)

export const remarkLine = ({ kind, words }: Remark): string => remarkSentences[kind](words)
