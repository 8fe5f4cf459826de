import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nianbao, temporaryFolder, writeJson } from '../support/cli.ts'

describe('the command line', () => {
  test('explains itself and every command', async () => {
    const { code, out } = await nianbao(['--help'])
    expect(code).toBe(0)
    for (const command of [
      'chat',
      'bot',
      'check',
      'compile',
      'list',
      'export',
      'import',
      'doctor',
      'backup',
      'audit',
    ]) {
      expect(out).toContain(`  ${command}`)
      const own = await nianbao([command, '--help'])
      expect([own.code, own.out.includes('用法 Usage: nianbao')]).toEqual([0, true])
    }
  })

  test('tells its version', async () => expect(await nianbao(['--version'])).toMatchObject({ code: 0, out: '0.0.0\n' }))

  test.each([
    [['check', 'a.json', '--jsn'], '没有 --jsn 这个选项。是不是 --json？\n看用法：nianbao check --help\n'],
    [['check'], '还要写上 FILE|DIR。\n看用法：nianbao check --help\n'],
    [['check', 'a.json', '--previous'], '选项 --previous <FILE> 后面要写内容。\n看用法：nianbao check --help\n'],
    [['compile', 'a.json'], '还要写上选项 -o, --output <OUT>。\n看用法：nianbao compile --help\n'],
    [['chek'], '没有 chek 这个命令。是不是 check？\n看用法：nianbao --help\n'],
    [['list', 'everything'], '写多了，后面的不认识。\n看用法：nianbao list --help\n'],
    [['--verbose'], '没有 --verbose 这个选项。\n看用法：nianbao --help\n'],
  ])('answers %j', async (words, answer) => {
    expect(await nianbao(words)).toEqual({ code: 2, out: '', err: answer })
  })

  test('names all mistakes of the configuration before anything starts', async () => {
    const folder = temporaryFolder()
    const environment = {
      NIANBAO_DATA: writeJson(folder, 'data', '{}'),
      TELEGRAM_BOT_TOKEN: 'secret',
      LOG_LEVEL: 'loud',
    }
    for (const words of [[], ['chat'], ['bot'], ['list']]) {
      const { code, out, err } = await nianbao(words, { environment })
      expect([code, out]).toEqual([2, ''])
      expect(err.split('\n').map((line) => line.trim().split('：')[0])).toEqual([
        '设置有错，没有启动。改 .env 文件、环境变量，或者下面写的文件',
        'TELEGRAM_BOT_TOKEN',
        'NIANBAO_DATA',
        'LOG_LEVEL',
        '',
      ])
      expect(err).not.toContain('secret')
    }
  })

  test('does not ask for a configuration to judge a file', async () => {
    const folder = temporaryFolder()
    const file = writeJson(folder, 'a.json', { year: 2023, figures: {} })
    expect((await nianbao(['check', file], { environment: { LOG_LEVEL: 'loud' } })).code).toBe(1)
  })

  test('says what the bot lacks', async () => {
    const environment = { NIANBAO_DATA: join(temporaryFolder(), 'data') }
    const { code, err } = await nianbao(['bot'], { environment })
    expect([code, err]).toEqual([
      2,
      'TELEGRAM_BOT_TOKEN：没有写，机器人启动不了。写上 BotFather 给的那一串；只在终端里填报用 nianbao chat。\n',
    ])
  })
})
