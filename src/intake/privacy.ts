export const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马苗方任袁柳史唐薛雷贺倪汤罗毕郝安常乐于傅康余顾孟黄穆萧尹姚邵汪毛戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季贾江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡霍万卢莫房丁邓洪左石崔吉龚程邢裴陆翁曲封靳段焦侯侯全班宫甘武符刘景詹龙叶白蒲卓乔谭冉牛边燕冀尚农温庄晏柴阎连习艾易廖欧阳'

const idNumber = /(?<![\d])\d{6}(?:18|19|20)\d{2}[\d*×xX]{7,8}(?![\d])/g
const phone = /(?<!\d)1[3-9]\d(?:[\d*×xX]{8}|[ -][\d*×xX]{4}[ -][\d*×xX]{4})(?!\d)/g
const landline = /(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/g
const card = /(?<!\d)\d{16,19}(?!\d)/g
const nameBeside = new RegExp(`[${surnames}][\\u4e00-\\u9fa5]{1,2}(?=[ ,，、]*\\uE000)`, 'g')
const nameAfter = new RegExp(
  `(?<=申请人(?:是|为|叫|[:：])?)[ ]?[${surnames}](?:某{1,2}|[\\u4e00-\\u9fa5]{1,2})(?=$|[ ,，、。;；的])`,
  'g',
)
const anonymised = new RegExp(`[${surnames}]某某?`, 'g')

/** Who asked is nobody's business here: names, telephone and identity numbers are taken out before anything is read. */
export function withoutPrivate(text: string): { readonly text: string; readonly removed: boolean } {
  const marked = text
    .replace(idNumber, '\uE000')
    .replace(phone, '\uE000')
    .replace(landline, '\uE000')
    .replace(card, '\uE000')
  const nameless = marked.replace(nameBeside, ' ').replace(nameAfter, ' ').replace(anonymised, ' ')
  return { text: nameless.replace(/\uE000/g, ' '), removed: nameless !== text }
}
