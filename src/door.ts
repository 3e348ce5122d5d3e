import { userInfo } from 'node:os'
import { openCity } from './city.ts'
import { sealAudit } from './platform/audit/index.ts'
import type { Settings } from './platform/config/settings.ts'
import { type Door, operator } from './platform/operation/index.ts'
import { openSnapshotStore } from './platform/snapshot/index.ts'
import { snapshotParts, snapshotWorker } from './snapshotParts.ts'

/** The door as the person at the command line finds it. */
export async function openDoor(
  settings: Settings,
): Promise<{ door: Door; close(): Promise<void> }> {
  await using opened = new AsyncDisposableStack()
  const city = await openCity(settings, (message) => console.error(message))
  opened.defer(city.close)
  // What the command wrote has its place in the chain when it ends; else a server's sealer gives it one.
  opened.defer(async () => {
    await sealAudit(city.database).catch(() => {})
  })
  const snapshots = await openSnapshotStore({
    worker: snapshotWorker,
    parts: snapshotParts,
    connection: city.server.connection(city.id, 'app'),
  })
  opened.defer(snapshots.close)
  const open = opened.move()
  return {
    door: {
      city: city.id,
      actor: operator(userInfo().username),
      now: () => new Date(),
      snapshot: snapshots.current,
      database: city.database,
      origin: settings.baseUrl ?? `http://localhost:${settings.port}`,
    },
    close: () => open.disposeAsync(),
  }
}
