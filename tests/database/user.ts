import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const program = fileURLToPath(new URL('./user-process.ts', import.meta.url))

const answer = z.object({
  socket: z.string().optional(),
  rows: z.array(z.record(z.string(), z.unknown())).optional(),
  error: z.string().optional(),
  log: z.string().optional(),
})
type Answer = z.infer<typeof answer>

/** Another process on a data folder, at the end of a line. */
export class User {
  readonly #child: ChildProcess
  readonly #answers: AsyncIterator<string>
  /** What it told the operator. */
  readonly log: string[] = []
  /** Folder of the socket through which it reached the server. */
  socket = ''

  private constructor(child: ChildProcess) {
    this.#child = child
    if (!child.stdout) throw new Error('the process has no output')
    this.#answers = createInterface(child.stdout)[Symbol.asyncIterator]()
  }

  /** Starts a process; `ready` tells when it has reached the server, or why not. */
  static spawn(dataFolder: string, as: { uid?: number; gid?: number } = {}): User {
    const child = spawn(process.execPath, [program, dataFolder], {
      ...as,
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    return new User(child)
  }

  static async open(dataFolder: string, as: { uid?: number; gid?: number } = {}): Promise<User> {
    const user = User.spawn(dataFolder, as)
    await user.ready()
    return user
  }

  async ready(): Promise<void> {
    this.socket = (await this.#next()).socket ?? ''
  }

  /** Rows of a statement; throws what went wrong. */
  async ask(sql: string): Promise<Record<string, unknown>[]> {
    this.#child.stdin?.write(`${sql.replaceAll('\n', ' ')}\n`)
    return (await this.#next()).rows ?? []
  }

  async #next(): Promise<Answer> {
    for (;;) {
      const { value, done } = await this.#answers.next()
      if (done) throw new Error('the process is gone')
      const said = answer.parse(JSON.parse(value))
      if (said.error !== undefined) throw new Error(said.error)
      if (said.log === undefined) return said
      this.log.push(said.log)
    }
  }

  async close(): Promise<void> {
    const exit = this.#exit()
    this.#child.stdin?.end('close\n')
    await exit
  }

  async kill(): Promise<void> {
    const exit = this.#exit()
    this.#child.kill('SIGKILL')
    await exit
  }

  async #exit(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null)
      await once(this.#child, 'exit')
  }
}
