import { cannot } from './paperText.ts'

/**
 * Bytes as text: by their byte order mark, else as UTF-16 where every other byte is zero, else as UTF-8 where
 * every byte fits, else as windows-1252, which then is a guess.
 */
export function decodeText(bytes: Uint8Array): { text: string; guessed: boolean } {
  const wide = wideEncoding(bytes)
  if (wide) return { text: decoded(bytes, wide), guessed: false }
  try {
    return {
      text: checked(new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
      guessed: false,
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return { text: decoded(bytes, 'windows-1252'), guessed: true }
  }
}

const decoded = (bytes: Uint8Array, encoding: string) =>
  checked(new TextDecoder(encoding).decode(bytes))

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const looked = Math.min(bytes.length, 4096) & ~1
  const zeros = [0, 0]
  for (let at = 0; at < looked; at++) if (bytes[at] === 0) zeros[at % 2]!++
  const [even = 0, odd = 0] = zeros.map((count) => count / (looked / 2))
  if (odd > 0.7 && even < 0.05) return 'utf-16le'
  if (even > 0.7 && odd < 0.05) return 'utf-16be'
  return undefined
}

/** A program or a picture can be decoded, too; its control characters show it. */
function checked(text: string): string {
  const looked = text.slice(0, 20_000)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = looked.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/g)?.length ?? 0
  if (controls > looked.length / 200 + 1)
    throw cannot('Das ist keine Textdatei. Gelesen werden PDF, DOCX, HTML und TXT.')
  return text
}
