import { readBytes } from './readBody.ts'

export interface Upload {
  form: URLSearchParams
  /** The first file of the form that is not empty. */
  file?: { name: string; bytes: Uint8Array }
}

/**
 * Reads a form with a file, taking no more than `most` bytes into memory. Gives undefined where it is
 * longer, was broken off or is no such form.
 */
export async function readUpload(request: Request, most: number): Promise<Upload | undefined> {
  const bytes = await readBytes(request, most)
  if (!bytes) return undefined
  try {
    const type = request.headers.get('content-type') ?? ''
    const data = await new Response(new Uint8Array(bytes), {
      headers: { 'content-type': type },
    }).formData()
    const upload: Upload = { form: new URLSearchParams() }
    for (const [name, value] of data) {
      if (typeof value === 'string') upload.form.append(name, value)
      else if (value.size > 0)
        upload.file ??= { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) }
    }
    return upload
  } catch {
    return undefined
  }
}
