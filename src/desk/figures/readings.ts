import type { Choice, ChoiceOption, Problem, Remark } from '../../intake/reading.ts'
import { choiceQuestions, choiceWords, problemSentences, remarkSentences } from '../../text/readings.ts'
import type { Button } from '../../text/reply.ts'
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
            about: choiceQuestions[then.reason](then.about, then.options[0]?.label ?? ''),
            options: then.options.map(optionButton),
          }
        : proposals.length > 0
          ? { do: 'record', figures: proposals.map((said) => ({ ...said, words: choiceWords(said.words, label) })) }
          : { do: 'ask', asked: { kind: 'nothing' } },
})

/** Words that could mean several things, as a question with a button each. */
export function choiceDoubt({ reason, about, options }: Choice): Doubt {
  const line = choiceQuestions[reason](about, options[0]?.label ?? '')
  const buttons = options.map(optionButton)
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
