import type {
  Commitment,
  CommitmentKind,
  Nature,
  Strength,
} from '../../src/kernels/papers/index.ts'

export interface Label {
  start: number
  end: number
  nature: Nature
  kind: CommitmentKind
  strength: Strength
  doubtful?: boolean
}

export interface LabelFile {
  file: string
  sha256?: string
  part?: 'train' | 'held'
  /** Stretch of the text that the labels cover; the whole text without it. */
  range?: [number, number]
  labels: Label[]
}

export interface Score {
  right: number
  missed: Label[]
  wrong: Commitment[]
  pairs: [Label, Commitment][]
  strength: number
  kind: number
  sentences: number
  sentencesFound: number
  /** Quotes that stand where they say. */
  exact: number
  all: number
}

interface Span {
  start: number
  end: number
}

const shared = (a: Span, b: Span) =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
const overlap = (a: Span, b: Span) => {
  const both = shared(a, b)
  return both === 0 ? 0 : both / (a.end - a.start + (b.end - b.start) - both)
}

export function scoreOf(
  text: string,
  { labels, range }: LabelFile,
  all: readonly Commitment[],
): Score {
  const [from, to] = range ?? [0, text.length]
  const found = all.filter(({ start, end }) => start >= from && end <= to)
  const pairs = pairUp(labels, found)
  const asked = pairs.filter(([label]) => counts(label))
  const matched = new Set(pairs.map(([, one]) => one))
  const met = new Set(pairs.map(([label]) => label))
  const neutral = labels.filter((label) => !counts(label))
  const wrong = found.filter(
    (one) =>
      !matched.has(one) &&
      one.nature === 'measure' &&
      !neutral.some((label) => shared(label, one) > (one.end - one.start) / 2),
  )
  const missed = labels.filter((label) => counts(label) && !met.has(label))
  const sentences = sentencesWith(text, labels.filter(counts))
  return {
    right: asked.length,
    missed,
    wrong,
    pairs: asked,
    strength: asked.filter(([label, one]) => label.strength === one.strength).length,
    kind: asked.filter(([label, one]) => label.kind === one.kind).length,
    sentences: sentences.length,
    sentencesFound: sentences.filter((group) =>
      found.some((one) => group.some((label) => shared(label, one) > 0)),
    ).length,
    exact: all.filter((one) => text.slice(one.start, one.end) === one.quote).length,
    all: all.length,
  }
}

const counts = (label: Label) => label.nature === 'measure' && !label.doubtful

/** Best overlaps first; each label and each quote once. */
function pairUp(labels: readonly Label[], found: readonly Commitment[]): [Label, Commitment][] {
  const candidates = labels
    .flatMap((label) => found.map((one) => ({ label, one, share: overlap(label, one) })))
    .filter(({ share }) => share >= 0.5)
    .sort((a, b) => b.share - a.share)
  const pairs: [Label, Commitment][] = []
  const usedLabels = new Set<Label>()
  const usedFound = new Set<Commitment>()
  for (const { label, one } of candidates) {
    if (usedLabels.has(label) || usedFound.has(one)) continue
    usedLabels.add(label)
    usedFound.add(one)
    pairs.push([label, one])
  }
  return pairs
}

/** Labels grouped by the sentence they stand in: nothing but a full stop and a space lies between two groups. */
function sentencesWith(text: string, labels: readonly Label[]): Label[][] {
  const groups: Label[][] = []
  for (const label of [...labels].sort((a, b) => a.start - b.start)) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && !/[.!?]\s|\n\s*\n|\n\s*[•*-]\s/.test(text.slice(last.end, label.start)))
      group.push(label)
    else groups.push([label])
  }
  return groups
}

export function sum(scores: readonly Score[]): Score {
  const total = (of: (score: Score) => number) => scores.reduce((so, score) => so + of(score), 0)
  return {
    right: total(({ right }) => right),
    missed: scores.flatMap(({ missed }) => missed),
    wrong: scores.flatMap(({ wrong }) => wrong),
    pairs: scores.flatMap(({ pairs }) => pairs),
    strength: total(({ strength }) => strength),
    kind: total(({ kind }) => kind),
    sentences: total(({ sentences }) => sentences),
    sentencesFound: total(({ sentencesFound }) => sentencesFound),
    exact: total(({ exact }) => exact),
    all: total(({ all }) => all),
  }
}
