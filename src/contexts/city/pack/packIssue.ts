import type { Node } from 'jsonc-parser'
import { findNodeAtLocation } from 'jsonc-parser'

/** Something wrong with pack.json, with the place where a person finds it. */
export interface PackIssue {
  /** 1-based. */
  line: number
  column: number
  /** "levels[0].name.many"; empty for the whole. */
  path: string
  /** German, what is wrong; reads on after the path. */
  message: string
}

export type PackPath = readonly (string | number)[]

/** "pack.json, Zeile 12, Spalte 5: levels[0].name.many fehlt." */
export function describePackIssue(issue: PackIssue): string {
  const path = issue.path === '' ? '' : `${issue.path} `
  return `pack.json, Zeile ${issue.line}, Spalte ${issue.column}: ${path}${issue.message}`
}

export function pathText(path: PackPath): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    if (!/^[A-Za-z_$][\w$-]*$/.test(key)) return `${text}["${key}"]`
    return text === '' ? key : `${text}.${key}`
  }, '')
}

/** Finds lines and columns in the text of pack.json. */
export interface Locator {
  at(offset: number): { line: number; column: number }
  /** Where this path stands; for a key that is not there, where the nearest thing around it begins. */
  of(path: PackPath): { line: number; column: number }
}

export function createLocator(text: string, tree: Node): Locator {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const at = (offset: number) => {
    let line = starts.findIndex((start) => start > offset)
    if (line === -1) line = starts.length
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 }
  }
  const of = (path: PackPath) => {
    for (let length = path.length; length >= 0; length--) {
      const node = findNodeAtLocation(tree, [...path.slice(0, length)])
      if (node) return at(node.offset)
    }
    return at(0)
  }
  return { at, of }
}
