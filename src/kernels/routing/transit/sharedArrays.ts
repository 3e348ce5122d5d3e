/** A typed array over memory that threads share: of a length, or with these numbers. */
export function shared<T extends Int32Array | Uint32Array | Uint8Array>(
  kind: { new (memory: SharedArrayBuffer): T; readonly BYTES_PER_ELEMENT: number },
  from: number | readonly number[],
): T {
  const length = typeof from === 'number' ? from : from.length
  const array = new kind(new SharedArrayBuffer(length * kind.BYTES_PER_ELEMENT))
  if (typeof from !== 'number') array.set(from)
  return array
}
