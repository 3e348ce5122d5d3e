/** What people are told about what guards their account, and about what others did with it. */
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
  | { kind: 'secondFactorReset'; wayIn: WayIn }
  /** Days as 'YYYY-MM-DD'. */
  | { kind: 'coverBegins'; from: string; until: string }
  | { kind: 'coverEnds' }
  /** `organisation` is its name. */
  | { kind: 'roleAdded'; organisation: string }

/** By what somebody signs in once their second factor is gone; `none` where nothing is left. */
export type WayIn = 'password' | 'passkey' | 'city' | 'none'

/** Makes a path the address of a page, in the language of who reads. */
export type Link = (path: string) => string

export type Of<Kind extends Notice['kind']> = Extract<Notice, { kind: Kind }>
