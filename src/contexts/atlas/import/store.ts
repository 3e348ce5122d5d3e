import type { MergeSpec } from '../../../platform/import/index.ts'

/** The tables of the atlas as an import writes them; see migrations/0001_foundation.sql. */
type TableSpec = Omit<MergeSpec, 'today' | 'part'>

export const indicatorTable = {
  table: 'atlas.indicator',
  columns: {
    id: 'text',
    position: 'integer',
    topic: 'text',
    title: 'jsonb',
    description: 'jsonb',
    unit: 'text',
    decimals: 'smallint',
    direction: 'text',
    kind: 'text',
    classes: 'jsonb',
    numerator: 'jsonb',
    denominator: 'jsonb',
    per: 'double precision',
    combine: 'text',
    statistic: 'text',
    protection: 'jsonb',
    parts: 'text[]',
    formula: 'jsonb',
    source: 'text',
    licence: 'text',
    method: 'jsonb',
    date: 'text',
  },
  key: ['id'],
} as const satisfies TableSpec

export const observationTable = {
  table: 'atlas.observation',
  columns: {
    indicator: 'text',
    area: 'integer',
    period_from: 'date',
    period_until: 'date',
    value: 'double precision',
    numerator: 'double precision',
    denominator: 'double precision',
    largest: 'double precision',
    second_largest: 'double precision',
    status: 'text',
    source: 'text',
  },
  key: ['indicator', 'area', 'period_from', 'period_until'],
  nullableKey: 'area',
} as const satisfies TableSpec
