export function builtProgram(): Promise<string | undefined>
