import { describe, expect, it, vi } from 'vitest';
import { OnFirstUse } from '../../../src/vscode/onFirstUse.ts';

describe('OnFirstUse', () => {
	it('loads nothing until somebody asks, and then once for all', async () => {
		const load = vi.fn(async () => ({}));
		const loaded = new OnFirstUse(load);
		expect(loaded.asked).toBeUndefined();
		expect(load).not.toHaveBeenCalled();
		const [first, second] = await Promise.all([loaded.get(), loaded.get()]);
		expect(first).toBe(second);
		expect(await loaded.get()).toBe(first);
		expect(await loaded.asked).toBe(first);
		expect(load).toHaveBeenCalledOnce();
	});

	it('loads again for who asks after a failure, which all who asked before are told', async () => {
		const load = vi.fn(async () => 'loaded').mockRejectedValueOnce(new Error('no connection'));
		const loaded = new OnFirstUse(load);
		const [first, second] = await Promise.allSettled([loaded.get(), loaded.get()]);
		expect([first.status, second.status]).toEqual(['rejected', 'rejected']);
		expect(load).toHaveBeenCalledOnce();
		expect(loaded.asked).toBeUndefined();
		expect(await loaded.get()).toBe('loaded');
		expect(load).toHaveBeenCalledTimes(2);
	});
});
