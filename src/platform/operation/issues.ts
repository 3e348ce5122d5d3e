import type { z } from 'zod'
import type { Issue } from './outcome.ts'

/** A schema’s complaints as fields and keys that a surface can translate. */
export function issuesOf(error: z.ZodError): Issue[] {
  return error.issues.map((issue) => ({ field: issue.path.join('.'), ...problemOf(issue) }))
}

/** Texts with a zero byte or half a character, anywhere in an input. */
export function unkeepableTexts(value: unknown, field = ''): Issue[] {
  if (typeof value === 'string')
    return value.includes('\0') || !value.isWellFormed() ? [{ field, problem: 'notAccepted' }] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    unkeepableTexts(inner, field ? `${field}.${key}` : key),
  )
}

function problemOf(issue: z.core.$ZodIssue): Omit<Issue, 'field'> {
  switch (issue.code) {
    case 'too_big':
      return { problem: 'tooLong', detail: { maximum: Number(issue.maximum) } }
    case 'too_small':
      return issue.origin === 'string' && Number(issue.minimum) <= 1
        ? { problem: 'required' }
        : { problem: 'tooShort', detail: { minimum: Number(issue.minimum) } }
    case 'invalid_type':
      return { problem: issue.input === undefined ? 'required' : 'wrongType' }
    case 'unrecognized_keys':
      return { problem: 'unknownField', detail: { fields: issue.keys.join(', ') } }
    default:
      return { problem: 'notAccepted', detail: { message: issue.message } }
  }
}
