export type BackupProblemKind =
  | 'file' // it cannot be read or written
  | 'exists' // a file of that name is there
  | 'full' // no room on the disk
  | 'foreign' // not a backup of ours
  | 'truncated'
  | 'damaged'
  | 'newer' // made by a program newer than this one
  | 'unknownSchema' // its migrations are not ours
  | 'sealed' // encrypted, and no key was given
  | 'wrongKey'
  | 'recipient' // not a public key
  | 'identity' // not a file with a private key
  | 'otherCity'
  | 'notEmpty'
  | 'busy' // somebody else is at it
  | 'database' // the server does not let us, or does not hold what the file says

/**
 * A backup or a restore that did not come about. The message is for the operator: what is wrong, and
 * what to do. It never holds a key or anything that people wrote.
 */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem'
  readonly kind: BackupProblemKind

  constructor(kind: BackupProblemKind, message: string, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
  }
}
