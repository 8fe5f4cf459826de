import { organKey } from '../../checks/county/organ-name.ts'
import type { CountyReport } from '../../checks/county/report.ts'
import { fileName } from './letter.ts'

/** Without the places that it lies in, where it can be told from the others so. */
export function shortNames(reports: readonly CountyReport[]): string[] {
  const short = reports.map((report) =>
    report.organ === undefined
      ? fileName(report.file)
      : organKey(report.organ).replace(/^.*(?:[省市区县旗州盟])(?=[^省市区县旗州盟]{2,}$)/u, ''),
  )
  return short.map((name, at) =>
    short.indexOf(name) === short.lastIndexOf(name) ? name : (reports[at]!.organ ?? name),
  )
}
