import type { ImportProgress } from '../../platform/import/index.ts'

const width = 24
const phases = { check: 'Prüfen', write: 'Schreiben' }

interface Output {
  isTTY?: boolean
  columns?: number
  write(text: string): unknown
}

/**
 * Shows how far an import is: a bar on a terminal, else a plain line per phase and tenth.
 *
 * @returns `end` clears the bar
 */
export function createProgress(output: Output) {
  let last = ''
  const bar = ({ phase, heading, done, total }: ImportProgress) => {
    const filled = Math.round((done / Math.max(1, total)) * width)
    const text = `${phases[phase].padEnd(9)} [${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${done}/${total} ${heading}`
    output.write(`\r\u001b[2K${text.slice(0, (output.columns ?? 80) - 1)}`)
  }
  const line = ({ phase, done, total }: ImportProgress) => {
    const tenth = Math.floor((done / Math.max(1, total)) * 10) * 10
    const text = `${phases[phase]}: ${tenth} %`
    if (text !== last) output.write(`${text}\n`)
    last = text
  }
  return {
    show: output.isTTY ? bar : line,
    end() {
      if (output.isTTY) output.write('\r\u001b[2K')
    },
  }
}
