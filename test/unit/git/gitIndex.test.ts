import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { parseGitIndex } from '../../../src/core/git/gitIndex.ts';
import { GitRepository, hasGit } from './gitRepository.ts';

const names = [
	'a',
	'a.b',
	'a/b',
	'a/b c',
	'a/bc',
	'b',
	'd/日本語.md',
	'é',
	'x'.repeat(200),
	`${'long/'.repeat(850)}name`,
	'z/12345678',
	'z/1234567',
];

describe.skipIf(!hasGit)('a git index', () => {
	const repositories: GitRepository[] = [];
	const create = (...options: string[]): GitRepository => {
		const repository = new GitRepository(...options);
		repositories.push(repository);
		return repository;
	};
	afterEach(() => {
		for (const repository of repositories.splice(0)) repository.remove();
	});
	/** Stages names without files, which no file system would take at that length. */
	const stage = (repository: GitRepository, paths: readonly string[]): void => {
		const hash = repository.git(['hash-object', '-w', '--stdin'], 'text').trim();
		repository.git(['update-index', '--add', '-z', '--index-info'], paths.map((path) => `100644 ${hash}\t${path}\0`).join(''));
	};
	const listed = (repository: GitRepository): string[] => repository.git(['ls-files', '-z']).split('\0').slice(0, -1).sort();
	const read = (repository: GitRepository, file = 'index') => parseGitIndex(repository.read(file));

	for (const format of ['sha1', 'sha256']) {
		for (const version of [2, 3, 4]) {
			it(`of version ${version} with ${format} lists what git lists`, () => {
				const repository = create(`--object-format=${format}`);
				stage(repository, names);
				if (version === 3) {
					repository.write('later');
					repository.git(['add', '--intent-to-add', 'later']);
				}
				if (version === 4) repository.git(['update-index', '--index-version', '4']);
				const index = read(repository);
				expect(index?.version).toBe(version);
				expect([...(index?.paths ?? [])].sort()).toEqual(listed(repository));
				expect(index?.paths.has(version === 3 ? 'later' : 'a/b c')).toBe(true);
			});
		}
	}

	it('of an empty repository lists nothing', () => {
		const repository = create();
		repository.git(['read-tree', '--empty']);
		expect(read(repository)).toEqual({ version: 2, paths: new Set() });
	});

	it('with its extensions lists what git lists', () => {
		const repository = create();
		for (const name of ['a', 'd/b', 'd/e/c']) repository.write(name, name);
		repository.git(['add', '.']);
		repository.git(['-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '--quiet', '-m', 'one']);
		repository.git(['update-index', '--untracked-cache']);
		repository.git(['status']);
		expect([...(read(repository)?.paths ?? [])]).toEqual(['a', 'd/b', 'd/e/c']);
	});

	it('that is split names the shared one, which has the rest', () => {
		const repository = create();
		stage(repository, ['a', 'b']);
		repository.git(['update-index', '--split-index']);
		repository.git(['-c', 'splitIndex.maxPercentChange=100', 'update-index', '--add', '--cacheinfo', `100644,${'1'.repeat(40)},c`]);
		const index = read(repository);
		expect([...(index?.paths ?? [])]).toEqual(['c']);
		expect([...(read(repository, `sharedindex.${index?.sharedIndex}`)?.paths ?? [])]).toEqual(['a', 'b']);
	});

	it('that is sparse keeps folders whole', () => {
		const repository = create();
		for (const name of ['in/a', 'out/b', 'out/deep/c', 'top']) repository.write(name);
		repository.git(['add', '.']);
		repository.git(['-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '--quiet', '-m', 'one']);
		repository.git(['sparse-checkout', 'set', '--cone', '--sparse-index', 'in']);
		expect([...(read(repository)?.paths ?? [])]).toEqual(['in/a', 'out/', 'top']);
	});

	it('that is damaged is refused, whatever was done to it', () => {
		for (const version of ['2', '4']) {
			const repository = create();
			stage(repository, ['a', 'a/b', 'c/d/e', 'long name']);
			repository.git(['update-index', '--index-version', version]);
			const sound = repository.read('index');
			for (let length = 0; length < sound.length; length++)
				expect(parseGitIndex(sound.subarray(0, length)), `${length} bytes`).toBe(undefined);
			const change = fc.tuple(fc.nat(sound.length - 1), fc.nat(255));
			fc.assert(
				fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
					const bytes = Uint8Array.from(sound);
					for (const [at, byte] of changes) bytes[at] = byte;
					const index = parseGitIndex(bytes);
					for (const path of index?.paths ?? []) expect(path.length).toBeLessThanOrEqual(sound.length);
				}),
				{ numRuns: 3000 },
			);
		}
	});
});

describe('bytes that are no git index', () => {
	it('are refused', () => {
		fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => parseGitIndex(bytes) === undefined));
		const header = [68, 73, 82, 67, 0, 0, 0];
		fc.assert(
			fc.property(fc.constantFrom(2, 3, 4, 5), fc.uint8Array({ maxLength: 300 }), (version, rest) => {
				expect(() => parseGitIndex(Uint8Array.from([...header, version, ...rest]))).not.toThrow();
			}),
		);
	});

	it('cost no time for the entries that they claim to have', () => {
		const bytes = new Uint8Array(64);
		bytes.set([68, 73, 82, 67, 0, 0, 0, 2, 255, 255, 255, 255]);
		expect(parseGitIndex(bytes)).toBe(undefined);
	});
});
