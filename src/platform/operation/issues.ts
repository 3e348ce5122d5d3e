import type { z } from 'zod'
import type { Issue } from './outcome.ts'

/** A schema’s complaints as fields and keys that a surface can translate. */
export function issuesOf(error: z.ZodError): Issue[] {
  return error.issues.map((issue) => ({ field: issue.path.join('.'), ...problemOf(issue) }))
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
