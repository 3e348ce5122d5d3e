/** A command that did not do what it was asked; the message, if any, is for the operator. Exit code 1. */
export class Failed extends Error {}
