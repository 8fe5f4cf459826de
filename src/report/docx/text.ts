import { type IParagraphOptions, type IRunOptions, Paragraph, type ParagraphChild, TextRun } from 'docx'
import { writable } from '../printable.ts'
import { eastAsian } from './fonts.ts'

/** Whatever text gets here, from whichever field: the file stays one that Word opens. */
export const run = (text: string, options: Omit<IRunOptions, 'text' | 'font'> = {}): TextRun =>
  new TextRun({ ...options, text: writable(text), font: eastAsian })

/** Official documents fill their 22 lines: no line is moved to keep another company, unless asked for. */
export const textParagraph = (
  style: string | undefined,
  children: readonly ParagraphChild[],
  options: Omit<IParagraphOptions, 'style' | 'children'> = {},
): Paragraph => new Paragraph({ widowControl: false, ...options, ...(style ? { style } : {}), children })
