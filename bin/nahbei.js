#!/usr/bin/env node
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { builtProgram } from './build.js'
import { projectRoot, runNode } from './node24.js'

const built = await builtProgram()
// Where nothing can be built, the sources run as they are, only slower. tsx is named by address, so that
// the command also works from another working directory.
const tsx = pathToFileURL(join(projectRoot, 'node_modules', 'tsx', 'dist', 'esm', 'index.mjs')).href
const program = built ? [built] : ['--import', tsx, join(projectRoot, 'src', 'main.ts')]
runNode([...program, ...process.argv.slice(2)], { channel: true })
