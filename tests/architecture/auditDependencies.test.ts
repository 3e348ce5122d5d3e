import { expect, test } from 'vitest'
import { acceptedIn, holesOf, openHoles } from '../../scripts/audit-dependencies.ts'

const cause = (advisory: string, severity: string) => ({
  source: 1,
  name: 'thing',
  dependency: 'thing',
  title: 'Reads what it should not',
  url: `https://github.com/advisories/${advisory}`,
  severity,
  range: '<2.0.0',
})
const reportOf = (...via: unknown[]) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: {
      thing: { name: 'thing', severity: 'high', via, effects: ['other'] },
      // Has it only because it uses the first.
      other: { name: 'other', severity: 'high', via: ['thing'], effects: [] },
    },
    metadata: {},
  })
const security = (rows: string) => `# Security

| GHSA-zzzz-zzzz-zzzz | thing | elsewhere |

## Known holes in dependencies

| advisory | package | why it does not matter here |
|---|---|---|
${rows}

## Next

| GHSA-yyyy-yyyy-yyyy | thing | after it |
`

test('a report tells each hole once, the worst first', () => {
  const low = cause('GHSA-aaaa-aaaa-aaaa', 'low')
  const high = cause('GHSA-bbbb-bbbb-bbbb', 'high')
  expect(holesOf(reportOf(low, high, low))).toMatchObject([
    { advisory: 'GHSA-bbbb-bbbb-bbbb', package: 'thing', severity: 'high', range: '<2.0.0' },
    { advisory: 'GHSA-aaaa-aaaa-aaaa', severity: 'low' },
  ])
  expect(holesOf(JSON.stringify({ auditReportVersion: 2, vulnerabilities: {} }))).toEqual([])
})

test.each(['', 'not json', '{"message":"405 Method Not Allowed","statusCode":405}'])(
  '%j is no report',
  (text) => expect(holesOf(text)).toBeUndefined(),
)

test('only what the table gives a reason for is accepted', () => {
  const rows = [
    '| GHSA-bbbb-bbbb-bbbb | thing | only where it listens, which it does not |',
    '| [GHSA-cccc-cccc-cccc](https://github.com/advisories/GHSA-cccc-cccc-cccc) | thing | the same |',
    '| GHSA-dddd-dddd-dddd | thing | |',
    '| – | – | none |',
  ]
  expect(acceptedIn(security(rows.join('\n')))).toEqual(
    new Set(['GHSA-bbbb-bbbb-bbbb', 'GHSA-cccc-cccc-cccc']),
  )
})

test('what is grave and not accepted is open', () => {
  const holes = holesOf(
    reportOf(
      cause('GHSA-aaaa-aaaa-aaaa', 'moderate'),
      cause('GHSA-bbbb-bbbb-bbbb', 'high'),
      cause('GHSA-cccc-cccc-cccc', 'critical'),
    ),
  )!
  expect(
    openHoles(holes, new Set(['GHSA-bbbb-bbbb-bbbb'])).map(({ advisory }) => advisory),
  ).toEqual(['GHSA-cccc-cccc-cccc'])
})
