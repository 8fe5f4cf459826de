import { writeFileSync, readFileSync } from 'node:fs'
import { test } from 'vitest'
import { buildDocx } from '../../../src/report/build-docx.ts'
import { startConversation, type Heard } from '../../support/conversation.ts'
import { formOf } from '../../../src/schema/form.ts'
import { filled, report2021, report2020 } from '../../report/samples.ts'
import { csv } from '../../intake/ledger/workbooks.ts'
import { heading } from '../../intake/ledger/support.ts'

let out = ''
const show = (what: string, { text, buttons, table }: Heard) => {
  out += `>>> ${what}\n${text}\n${table ? `<<${table.slice(0, 1500)}>>\n` : ''}[${buttons.join('] [')}]\n\n`
}
const seed = (name: string) => readFileSync(`/work/shared/seeds/${name}`)
test('look', async () => {
  try {
    const form = formOf('2019')
    const last = await buildDocx({ organ: '安澜镇人民政府', year: 2020, form, figures: filled(form, {
      's3.received.person': 3, 's3.received.total': 3, 's3.granted.person': 1, 's3.granted.total': 1, 's3.total.person': 1, 's3.total.total': 1, 's3.carriedOut.person': 2, 's3.carriedOut.total': 2 }),
      narratives: { s1: '2020年，我镇共公开信息54条。\n（一）主动公开。通过网站公开政府信息54条。\n（二）依申请公开。2020年收到申请3件，均予以公开。\n（三）政府信息管理。按月检查。\n（四）政府信息公开平台建设。设查阅点1处。\n（五）监督保障。全年培训二次。', s5: '问题是公开不够及时。2021年，我们将按月检查。', s6: '无其他需要报告的事项。' }, signature: { date: '2021-01-12' } })
    const talk = startConversation()
    show('no report', await talk.sendsFile('2020年报.docx', last))
    talk.says('安澜镇人民政府 2021年')
    show('last year', await talk.sendsFile('2020年报.docx', last))
    show('tap', talk.taps('对，记下'))
    show('谁说的', talk.says('转来自然人谁说的'))
    show('第五部分', talk.says('先写第五部分'))
    if (talk.store.buttonsOf('chat:zhao').some(({ label }) => label.startsWith('用2020'))) show('用2020', talk.taps('用2020年的改'))
    show('again', await talk.sendsFile('2020年报.docx', last))
    const rows = Array.from({ length: 30 }, (_, i) => [String(i + 1), `2021-0${1 + (i % 9)}-1${i % 9}`, '王小明', i % 3 ? '自然人' : '公司', i === 29 ? '' : `2021-1${i % 3}-08`, i === 29 ? '' : i % 4 ? '予以公开' : '信息不存在'])
    show('ledger', await talk.sendsFile('台账.csv', new TextEncoder().encode(csv([heading, ...rows]))))
    show('details', talk.taps('逐行看'))
    show('record', talk.taps('记下这张表'))
    show('谁说的', talk.says('不掌握自然人谁说的'))
    show('undo', talk.says('撤销'))
    const bad = [...rows, ['31', '', '李四', '自然人', '2021-10-08', '予以公开'], ['32', '2021-13-08', '李四', '个体户', '', '']]
    show('ledger bad', await talk.sendsFile('台账.csv', new TextEncoder().encode(csv([heading, ...bad]))))
    show('还差什么', talk.says('还差什么'))
    show('same', await talk.sendsFile('稿.docx', await buildDocx({ ...report2021, organ: '安澜镇人民政府' })))
    show('all', talk.taps('全部意见'))
    show('take in', talk.taps('收进来'))
    show('undo', talk.says('撤销'))
    show('other', await talk.sendsFile('永乐店.txt', seed('yongledian-2021.txt')))
    show('letter', talk.taps('退回意见'))
    show('hz', await talk.sendsFile('黄庄.txt', seed('huangzhuang-2020.txt')))
    show('pgz', await talk.sendsFile('pgz.txt', seed('panggezhuang-2020.txt')))
    show('bz', await talk.sendsFile('bz.txt', seed('beizhuang-2019.txt')))
    show('bj', await talk.sendsFile('bj.txt', seed('beijing-town-2017.txt')))
    show('pdf', await talk.sendsFile('a.pdf', new TextEncoder().encode('%PDF-1.7 abc')))
    show('next', talk.says('处罚212'))
    void report2020
  } catch (e) { out += String((e as Error).stack) }
  writeFileSync('/tmp/out.txt', out)
})
