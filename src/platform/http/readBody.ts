/**
 * Reads the body of a request as text, but takes no more than `most` bytes of it into memory, whatever
 * its headers say or leave out. Gives undefined where it is longer, was broken off or is not UTF-8.
 */
export async function readBody(request: Request, most: number): Promise<string | undefined> {
  const bytes = await readBytes(request, most)
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The same as bytes. */
export async function readBytes(request: Request, most: number): Promise<Buffer | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return undefined
  if (!request.body) return Buffer.alloc(0)
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    // Not cancelled when it is too long: that would cut the connection before the answer is out.
    for await (const chunk of request.body.values({ preventCancel: true })) {
      size += chunk.byteLength
      if (size > most) return undefined
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  } catch {
    return undefined
  }
}
