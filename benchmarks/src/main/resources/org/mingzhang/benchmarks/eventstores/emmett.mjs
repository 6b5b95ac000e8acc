// Appends to Emmett's event store on PostgreSQL what comes on the standard input, one append a line:
// number, stream, its expected version, event and metadata as JSON, parted by tabs. Answers with the
// number once it is durable, and with a tab and the reason when it is not.
import { createInterface } from 'node:readline';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';

const store = getPostgreSQLEventStore(process.env.LEDGER_PEER_URL);

async function append(line) {
  const [number, stream, version, data, metadata] = line.split('\t');
  try {
    await store.appendToStream(
      stream,
      [{ type: 'EvidenceRecorded', data: JSON.parse(data), metadata: JSON.parse(metadata) }],
      { expectedStreamVersion: BigInt(version) },
    );
    process.stdout.write(`${number}\n`);
  } catch (failure) {
    process.stdout.write(`${number}\t${String(failure).replaceAll(/\s+/g, ' ')}\n`);
  }
}

await store.schema.migrate();
process.stdout.write('ready\n');
for await (const line of createInterface({ input: process.stdin })) void append(line);
await store.close();
