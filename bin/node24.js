#!/usr/bin/env node
// Runs its arguments with a Node that is new enough: this one if it is, else the one npm installed
// beside us. Plain JavaScript for any Node, because it must run before anything else can.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)))

/** Path of a Node of version 24.7 or newer, which has Argon2, or undefined. */
export function findNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 24 || (major === 24 && minor >= 7)) return process.execPath
  const bundled = join(
    projectRoot,
    'node_modules',
    `node-${process.platform}-${process.arch}`,
    'bin',
    'node',
  )
  return existsSync(bundled) ? bundled : undefined
}

/**
 * Replaces this process, as nearly as Node can: same streams, same signals, same exit.
 * With `channel` the other side is told (by a 'disconnect') when this process is killed outright.
 */
export function runNode(args, { channel = false } = {}) {
  const node = findNode()
  if (!node) {
    console.error(
      `Nahbei needs Node.js 24.7 or newer; this is ${process.versions.node}. Install it, then run "npm ci" again.`,
    )
    process.exit(1)
  }
  const child = spawn(node, args, {
    stdio: ['inherit', 'inherit', 'inherit', ...(channel ? ['ipc'] : [])],
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) =>
    process.exit(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1)),
  )
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1])
  runNode(process.argv.slice(2))
