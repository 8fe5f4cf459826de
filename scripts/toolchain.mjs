// The one command that installs what compiling a native package needs, for the machine at hand.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const commands = [
  ['apt-get', 'apt-get install -y build-essential python3'],
  ['dnf', 'dnf install -y gcc-c++ make python3'],
  ['yum', 'yum install -y gcc-c++ make python3'],
  ['apk', 'apk add build-base python3'],
  ['zypper', 'zypper install -y gcc-c++ make python3'],
  ['pacman', 'pacman -S --noconfirm base-devel python'],
]

const isInstalled = (program) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))

function toolchainCommand() {
  if (process.platform === 'darwin') return 'xcode-select --install'
  if (process.platform === 'win32')
    return 'winget install Microsoft.VisualStudio.2022.BuildTools --override "--add Microsoft.VisualStudio.Workload.VCTools --includeRecommended --passive"'
  const [, command] = commands.find(([program]) => isInstalled(program)) ?? commands[0]
  return process.getuid?.() === 0 ? command : `sudo ${command}`
}

export const toolchainHint = () =>
  `数据库组件 better-sqlite3 没有装好：下载不到现成的，这台机器又没有编译工具。先运行这一条，再重新启动：
The database library better-sqlite3 could not be installed: no prebuilt file could be downloaded, and this machine has no compiler. Run this, then start again:

  ${toolchainCommand()}
`
