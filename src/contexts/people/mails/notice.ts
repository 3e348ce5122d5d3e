/** What people are told about what guards their account. */
export type Notice =
  | { kind: 'passwordChanged' }
  | { kind: 'codeAppReplaced' }
  | { kind: 'codeAppAdded' }
  | { kind: 'recoveryCodesRenewed' }
  | { kind: 'recoveryCodeUsed'; left: number }
  | { kind: 'newDevice'; device: string }
  | { kind: 'passkeyAdded'; name: string }
  | { kind: 'passkeyRemoved'; name: string }
  | { kind: 'mailChanged'; mail: string }
  /** Somebody asked for a new password, but there is none to renew. */
  | { kind: 'noPassword' }

export type Of<Kind extends Notice['kind']> = Extract<Notice, { kind: Kind }>
