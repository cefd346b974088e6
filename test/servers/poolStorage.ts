import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

/** Storage for one provider, in memory, with a second name for the tokens that the layer in front has reshaped. */
export type PoolStorage = {
	readonly adapter: AdapterFactory;
	/** Lets `presented`, the text that clients hold, find what the provider stored under `stored`. */
	readonly alias: (presented: string, stored: string) => void;
	/** The text that the provider knows a token by. */
	readonly stored: (presented: string) => string;
};

/** Makes an empty storage. Nothing expires by itself: the provider checks the times, and the process is short-lived. */
export function createPoolStorage(): PoolStorage {
	const records = new Map<string, AdapterPayload>();
	const aliases = new Map<string, string>();
	const stored = (presented: string) => aliases.get(presented) ?? presented;
	const key = (model: string, id: string) => `${model}:${stored(id)}`;
	const findBy = (model: string, matches: (payload: AdapterPayload) => boolean) =>
		[...records].find(([name, payload]) => name.startsWith(`${model}:`) && matches(payload))?.[1];
	const adapter = (model: string): Adapter => ({
		upsert: async (id, payload) => void records.set(key(model, id), payload),
		find: async (id) => records.get(key(model, id)),
		findByUid: async (uid) => findBy(model, (payload) => payload.uid === uid),
		findByUserCode: async (userCode) => findBy(model, (payload) => payload.userCode === userCode),
		consume: async (id) => {
			const payload = records.get(key(model, id));
			if (payload) payload.consumed = Math.floor(Date.now() / 1000);
		},
		destroy: async (id) => void records.delete(key(model, id)),
		revokeByGrantId: async (grantId) => {
			for (const [name, payload] of records) if (payload.grantId === grantId) records.delete(name);
		},
	});
	return { adapter, stored, alias: (presented, name) => void aliases.set(presented, name) };
}
