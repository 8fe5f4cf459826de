import { Command, type CommanderError } from 'commander'
import type { Environment } from '../config.ts'
import { checkExits, compileExits, examples, help, helpTitles, importExits } from '../text/cli/cli.ts'
import { doctorTexts } from '../text/cli/doctor.ts'
import { keepTexts } from '../text/cli/keep.ts'
import { ledgerTexts } from '../text/ledger/ledger.ts'
import type { CheckOptions } from './check.ts'
import type { CompileOptions } from './compile.ts'
import { configured } from './configured.ts'
import { exit, type Io } from './io.ts'
import { withProfile } from './local-profile.ts'
import { isUsageMistake, usageText } from './usage.ts'

export interface Setting {
  readonly io: Io
  readonly environment: Environment
  /** Which of its variables come from `.env`. */
  readonly fromFile?: ReadonlySet<string>
  readonly version: string
}

// Each command loads what it needs when it runs: checking a file should not wait for a database or a bot.
const startChat = (setting: Setting, report?: string): Promise<number> =>
  configured(setting, async (config) => (await import('./conversation.ts')).runConversation(config, setting.io, report))

const startBot = (setting: Setting): Promise<number> =>
  configured(setting, async (config) => (await import('./telegram.ts')).runTelegram(config, setting.io))

function reportCommands(program: Command, setting: Setting, end: (code: number) => void): void {
  const { io } = setting
  program
    .command('list')
    .description(help.list)
    .action(async () =>
      end(await configured(setting, async (config) => (await import('./list.ts')).runList(config, io))),
    )
  program
    .command('export')
    .description(help.exportCommand)
    .argument('[REPORT]', help.exportReport)
    .option('-o, --output <FILE>', help.exportOutput)
    .action(async (report: string | undefined, options: { output?: string }) =>
      end(
        await configured(setting, async (config) =>
          (await import('./export.ts')).runExport(config, io, report, options),
        ),
      ),
    )
  program
    .command('import')
    .description(help.importCommand)
    .argument('<FILE.json>', help.compileFile)
    .addHelpText('after', importExits)
    .action(async (file: string) =>
      end(await configured(setting, async (config) => (await import('./import.ts')).runImport(config, io, file))),
    )
}

function keepingCommands(program: Command, setting: Setting, end: (code: number) => void): void {
  program
    .command('doctor')
    .description(doctorTexts.command)
    .addHelpText('after', doctorTexts.exits)
    .action(async () =>
      end(await configured(setting, async (config) => (await import('./doctor.ts')).runDoctor(config, setting))),
    )
  program
    .command('backup')
    .description(keepTexts.backup)
    .argument('[FILE]', keepTexts.backupFile)
    .addHelpText('after', keepTexts.exitsBackup)
    .action(async (file: string | undefined) =>
      end(
        await configured(setting, async (config) => (await import('./backup.ts')).runBackup(config, setting.io, file)),
      ),
    )
  program
    .command('audit')
    .description(keepTexts.audit)
    .addHelpText('after', keepTexts.exitsAudit)
    .action(async () =>
      end(await configured(setting, async (config) => (await import('./audit.ts')).runAudit(config, setting.io))),
    )
}

function modelCommands(program: Command, setting: Setting, end: (code: number) => void): void {
  program
    .command('requests')
    .description(help.requests)
    .option('-n, --last <NUMBER>', help.last, '10')
    .option('--json', help.json)
    .action(async (options: { last: string; json?: boolean }) =>
      end(
        await configured(setting, async (config) =>
          (await import('./requests.ts')).runRequests(config, setting.io, options),
        ),
      ),
    )
}

function fileCommands(program: Command, setting: Setting, end: (code: number) => void): void {
  const { io } = setting
  program
    .command('check')
    .description(help.check)
    .argument('<FILE|DIR...>', help.checkPaths)
    .option('--previous <FILE>', help.previous)
    .option('--json', help.json)
    .option('--letters <DIR>', help.letters)
    .option('--workbook <FILE.xlsx>', help.workbook)
    .option('--profile <NAME>', help.profile)
    .addHelpText('after', checkExits)
    .action(async (paths: string[], { profile, ...options }: CheckOptions & { profile?: string }) =>
      end(
        await withProfile(setting, profile, async (local) =>
          (await import('./check.ts')).runCheck(paths, { ...options, local }, io),
        ),
      ),
    )
  program
    .command('compile')
    .description(help.compile)
    .argument('<FILE.json>', help.compileFile)
    .requiredOption('-o, --output <OUT>', help.output)
    .option('--draft', help.draft)
    .option('--section <ID>', help.section)
    .option('--profile <NAME>', help.profile)
    .addHelpText('after', compileExits)
    .action(async (file: string, { profile, ...options }: CompileOptions & { profile?: string }) =>
      end(
        await withProfile(setting, profile, async (local) =>
          (await import('./compile.ts')).runCompile(file, { ...options, local }, io),
        ),
      ),
    )
}

function ledgerCommand(program: Command, { io }: Setting, end: (code: number) => void): void {
  program
    .command('ledger')
    .description(ledgerTexts.command)
    .argument('<FILE>', ledgerTexts.file)
    .requiredOption('--year <YEAR>', ledgerTexts.year)
    .option('--json', help.json)
    .addHelpText('after', ledgerTexts.exits)
    .action(async (file: string, options: { year: string; json?: boolean }) =>
      end(await (await import('./ledger.ts')).runLedger(file, options, io)),
    )
}

function programOf(setting: Setting, end: (code: number) => void): Command {
  const { io, version } = setting
  const program = new Command('nianbao')
    .description(help.program)
    .version(version, '-V, --version', help.version)
    .helpOption('-h, --help', help.option)
    .helpCommand(false)
    .configureHelp({ styleTitle: (title) => helpTitles[title] ?? title })
    .configureOutput({ writeOut: io.out, writeErr: () => {} })
    .exitOverride()
    .addHelpText('after', examples)
  program
    .command('chat')
    .description(help.chat)
    .option('--report <REPORT>', help.chatReport)
    .action(async ({ report }: { report?: string }) => end(await startChat(setting, report)))
  program
    .command('bot')
    .description(help.bot)
    .action(async () => end(await startBot(setting)))
  fileCommands(program, setting, end)
  ledgerCommand(program, setting, end)
  reportCommands(program, setting, end)
  modelCommands(program, setting, end)
  keepingCommands(program, setting, end)
  return program
}

/** Without a command: the bot where there is a token for it, the conversation otherwise. */
const meant = (words: readonly string[], { environment }: Setting): readonly string[] =>
  words.length > 0 ? words : [environment['TELEGRAM_BOT_TOKEN']?.trim() ? 'bot' : 'chat']

/** Runs one command line and returns its exit code. */
export async function runCli(words: readonly string[], setting: Setting): Promise<number> {
  let code: number = exit.good
  const program = programOf(setting, (ended) => {
    code = ended
  })
  try {
    await program.parseAsync(meant(words, setting), { from: 'user' })
  } catch (error) {
    if (!isUsageMistake(error)) throw error
    if ((error as CommanderError).exitCode === 0) return exit.good
    setting.io.note(usageText(program, words, error))
    return exit.unreadable
  }
  return code
}
