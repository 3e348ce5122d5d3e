/** How a passkey names its account: the account's id in 16 bytes, which says nothing about the person. */
export const ownerHandle = (account: string): Buffer<ArrayBuffer> =>
  Buffer.from(account.replaceAll('-', ''), 'hex')
