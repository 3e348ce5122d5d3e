#!/usr/bin/env node
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot, runNode } from './node24.js'

// tsx is named by address, so that the command also works from another working directory.
const tsx = pathToFileURL(join(projectRoot, 'node_modules', 'tsx', 'dist', 'esm', 'index.mjs')).href
runNode(['--import', tsx, join(projectRoot, 'src', 'main.ts'), ...process.argv.slice(2)], {
  channel: true,
})
