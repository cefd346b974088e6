import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { longestText, mostUris, type SampleId, type StartView } from '../protocol/start.ts';
import { Actions } from './Actions.tsx';
import { Button } from './Button.tsx';
import { withNames } from './characters.ts';
import { asks, post } from './host.ts';
import { Icon, type IconName } from './Icon.tsx';
import { Quiet } from './Quiet.tsx';
import { Section } from './Section.tsx';
import { Share } from './Share.tsx';

/** The page without a token: it can be pasted anywhere, dropped anywhere, typed into the box, or taken from the clipboard; and there are samples. */
export function Start({ view }: { readonly view: StartView }): JSX.Element {
	const box = useRef<HTMLTextAreaElement>(null);
	const hidden = view.sharing !== undefined;
	const over = useGiven(hidden);
	useEffect(() => box.current?.focus(), []);
	const inspect = (): void => inspectText(box.current?.value ?? '');
	return (
		<main class={over ? 'start over' : 'start'}>
			{view.sharing && <Share sharing={view.sharing} />}
			{view.back && (
				<Actions>
					<Button onClick={asks('backToToken')}>{view.back}</Button>
				</Actions>
			)}
			<header>
				<h1>{view.title}</h1>
				<Quiet>{view.about}</Quiet>
			</header>
			<p class="note" role="status">
				{view.note && (
					<>
						<Icon name="note" />
						{withNames(view.note)}
					</>
				)}
			</p>
			<div class="give">
				<label for="token-text">{view.box}</label>
				<div class="field">
					<textarea
						ref={box}
						id="token-text"
						class={hidden ? 'masked' : ''}
						rows={5}
						placeholder="eyJ…"
						aria-describedby="drop-hint"
						spellcheck={false}
						autocomplete="off"
						onKeyDown={(event) => {
							if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
							event.preventDefault();
							inspect();
						}}
					/>
					<p class="here" aria-hidden="true">
						{view.dropHere}
					</p>
				</div>
				<p id="drop-hint" class="quiet">
					{view.drop}
				</p>
				<Actions>
					<Button class="primary" onClick={inspect}>
						{view.inspect}
					</Button>
					<Button onClick={asks('inspectClipboard')}>{view.clipboard}</Button>
				</Actions>
			</div>
			<Section class="samples" id="samples-title" level="h2" heading={view.samplesTitle}>
				<Quiet>{view.samplesAbout}</Quiet>
				<ul>
					{view.samples.map(({ id, label, about }) => (
						<li key={id}>
							<Button onClick={() => post({ type: 'trySample', id })}>
								<span class={id === 'accepted' ? 'good' : 'bad'}>
									<Icon name={sampleIcons[id]} />
								</span>
								<b>{label}</b>
								<span class="quiet">{about}</span>
							</Button>
						</li>
					))}
				</ul>
			</Section>
		</main>
	);
}

const sampleIcons: Readonly<Record<SampleId, IconName>> = { accepted: 'pass', expired: 'late', tampered: 'fail' };

function inspectText(text: string): void {
	if (text.trim() !== '') post({ type: 'inspectText', text: text.slice(0, longestText) });
}

/**
 * What is pasted or dropped anywhere on the page is inspected at once; into the box it is pasted too, unless it is to be hidden. Tells whether something is
 * held over the page.
 */
function useGiven(hidden: boolean): boolean {
	const [over, setOver] = useState(false);
	// Before the page is seen: whoever sees that the text is hidden may paste at once.
	useLayoutEffect(() => {
		const ended = new AbortController();
		const listen = <T extends 'paste' | 'dragover' | 'dragleave' | 'drop'>(type: T, listener: (event: DocumentEventMap[T]) => void): void =>
			document.addEventListener(type, listener, ended);
		listen('paste', (event) => {
			if (hidden) event.preventDefault();
			inspectText(event.clipboardData?.getData('text/plain') ?? '');
		});
		listen('dragover', (event) => {
			event.preventDefault();
			if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
			setOver(true);
		});
		listen('dragleave', ({ relatedTarget }) => {
			if (relatedTarget === null) setOver(false);
		});
		listen('drop', (event) => {
			event.preventDefault();
			setOver(false);
			if (event.dataTransfer) void take(event.dataTransfer);
		});
		return () => ended.abort();
	}, [hidden]);
	return over;
}

/** A file of the machine is read here, as the reader chose it; a document of VS Code is named to the host. A link is a text, which may hold a token. */
async function take(data: DataTransfer): Promise<void> {
	const [file] = data.files;
	if (file) return inspectText(await file.slice(0, longestText).text());
	const uris = (data.getData('application/vnd.code.uri-list') || data.getData('text/uri-list'))
		.split(/\r?\n/)
		.filter((uri) => /^(?!#|https?:)[^:]+:/i.test(uri));
	if (uris.length > 0) post({ type: 'inspectUris', uris: uris.slice(0, mostUris) });
	else inspectText(data.getData('text/plain'));
}
