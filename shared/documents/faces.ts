/** The five faces of GB/T 9704 as documents name them, and what stands in for each where it is not installed (documents.md 3). */

export interface OfficialFace {
  readonly role: '小标宋' | '仿宋' | '楷体' | '黑体' | '宋体'
  /** The name in the file. */
  readonly name: string
  /** The same face under other names of its maker or in English: as good as the name itself. */
  readonly sameAs: readonly string[]
  /** In the order in which they are taken. */
  readonly instead: readonly StandIn[]
}

export interface StandIn {
  /** As people know it. */
  readonly name: string
  /** Names under which its file may carry it. */
  readonly families: readonly string[]
}

const notoSerif: StandIn = { name: '思源宋体', families: ['Noto Serif CJK SC', 'Source Han Serif SC', '思源宋体'] }
const songti: StandIn = { name: '宋体', families: ['宋体', 'SimSun'] }

/** Kept in the order of `paperCss`, which prints with the same faces. */
export const officialFaceList: readonly OfficialFace[] = [
  {
    role: '小标宋',
    name: '方正小标宋简体',
    sameAs: ['FZXiaoBiaoSong-B05S', 'FZXBSJW--GB1-0'],
    instead: [
      { name: '方正小标宋_GBK', families: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05'] },
      { name: '华文中宋', families: ['华文中宋', 'STZhongsong'] },
      notoSerif,
      songti,
    ],
  },
  {
    role: '仿宋',
    name: '仿宋_GB2312',
    sameAs: ['FangSong_GB2312'],
    instead: [
      { name: '仿宋', families: ['仿宋', 'FangSong'] },
      { name: '华文仿宋', families: ['华文仿宋', 'STFangsong'] },
      { name: '方正仿宋_GBK', families: ['方正仿宋_GBK', 'FZFangSong-Z02'] },
      notoSerif,
    ],
  },
  {
    role: '楷体',
    name: '楷体_GB2312',
    sameAs: ['KaiTi_GB2312'],
    instead: [
      { name: '楷体', families: ['楷体', 'KaiTi'] },
      { name: '华文楷体', families: ['华文楷体', 'STKaiti'] },
      { name: '文鼎楷体', families: ['AR PL UKai CN', 'AR PL KaitiM GB', '文鼎PL简中楷'] },
    ],
  },
  {
    role: '黑体',
    name: '黑体',
    sameAs: ['SimHei'],
    instead: [{ name: '思源黑体', families: ['Noto Sans CJK SC', 'Source Han Sans SC', '思源黑体', 'Source Han Sans CN'] }],
  },
  { role: '宋体', name: '宋体', sameAs: ['SimSun'], instead: [notoSerif] },
]

export interface FoundFace {
  readonly role: OfficialFace['role']
  readonly name: string
  readonly state: 'installed' | 'replaced' | 'missing'
  /** The installed family that shows it: the face itself, or what stands in for it; null where there is neither. */
  readonly family: string | null
  /** What stands in for it, as people know it; null where nothing does. */
  readonly instead: string | null
}

/** Which of the five faces a machine has, by the names of its families in whatever language. */
export function foundFaces(families: readonly string[]): FoundFace[] {
  const installed = new Map(families.map((family) => [family.toLowerCase(), family]))
  const find = (names: readonly string[]): string | undefined => {
    const name = names.find((each) => installed.has(each.toLowerCase()))
    return name === undefined ? undefined : installed.get(name.toLowerCase())
  }
  return officialFaceList.map(({ role, name, sameAs, instead }) => {
    const own = find([name, ...sameAs])
    if (own !== undefined) return { role, name, state: 'installed', family: own, instead: null }
    for (const standIn of instead) {
      const family = find(standIn.families)
      if (family !== undefined) return { role, name, state: 'replaced', family, instead: standIn.name }
    }
    return { role, name, state: 'missing', family: null, instead: null }
  })
}

/** 「缺少方正小标宋简体，将以华文中宋代替」 for each face that is not there. */
export function faceSentences(faces: readonly FoundFace[]): string[] {
  return faces
    .filter(({ state }) => state !== 'installed')
    .map(({ name, instead }) => (instead === null ? `缺少${name}，没有可以代替的字体` : `缺少${name}，将以${instead}代替`))
}
