import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Listens on 127.0.0.1 and gives the port; port 0 takes a free one. Rejects with EADDRINUSE when the port is taken. */
export async function listenOnLoopback(server: Server, port = 0): Promise<number> {
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	return (server.address() as AddressInfo).port;
}

/** Stops a server and cuts the connections that are still open. */
export async function closeServer(server: Server): Promise<void> {
	const closed = once(server, 'close');
	server.close();
	server.closeAllConnections();
	await closed;
}

/** A port of 127.0.0.1 that nothing listens on, for a program that cannot take any that is free. */
export async function freePort(): Promise<number> {
	const server = createServer();
	const port = await listenOnLoopback(server);
	await closeServer(server);
	return port;
}
