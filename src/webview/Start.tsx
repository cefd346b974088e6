import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { longestText, mostUris, type SampleId, type StartView } from '../protocol/start.ts';
import { withNames } from './characters.ts';
import { post } from './host.ts';
import { Icon, type IconName } from './Icon.tsx';
import { Share } from './Share.tsx';

/** The page without a token: it can be pasted anywhere, dropped anywhere, typed into the box, or taken from the clipboard; and there are samples. */
export function Start({ view }: { readonly view: StartView }): JSX.Element {
	const box = useRef<HTMLTextAreaElement>(null);
	const over = useDrop();
	const hidden = view.sharing !== undefined;
	usePaste(hidden);
	useEffect(() => box.current?.focus(), []);
	const inspect = (): void => inspectText(box.current?.value ?? '');
	return (
		<main class={over ? 'start over' : 'start'}>
			{view.sharing && <Share sharing={view.sharing} />}
			{view.back !== undefined && (
				<div class="actions">
					<button type="button" onClick={() => post({ type: 'run', action: 'backToToken' })}>
						{view.back}
					</button>
				</div>
			)}
			<header>
				<h1>{view.title}</h1>
				<p class="quiet">{view.about}</p>
			</header>
			<p class="note" role="status">
				{view.note !== undefined && (
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
				<div class="actions">
					<button type="button" class="primary" onClick={inspect}>
						{view.inspect}
					</button>
					<button type="button" onClick={() => post({ type: 'run', action: 'inspectClipboard' })}>
						{view.clipboard}
					</button>
				</div>
			</div>
			<section class="samples" aria-labelledby="samples-title">
				<h2 id="samples-title">{view.samplesTitle}</h2>
				<p class="quiet">{view.samplesAbout}</p>
				<ul>
					{view.samples.map(({ id, label, about }) => (
						<li key={id}>
							<button type="button" onClick={() => post({ type: 'trySample', id })}>
								<span class={id === 'accepted' ? 'good' : 'bad'}>
									<Icon name={sampleIcons[id]} />
								</span>
								<b>{label}</b>
								<span class="quiet">{about}</span>
							</button>
						</li>
					))}
				</ul>
			</section>
		</main>
	);
}

const sampleIcons: Readonly<Record<SampleId, IconName>> = { accepted: 'pass', expired: 'late', tampered: 'fail' };

function inspectText(text: string): void {
	if (text.trim() !== '') post({ type: 'inspectText', text: text.slice(0, longestText) });
}

/** What is pasted is inspected at once, wherever the focus is; into the box it is pasted too, unless it is to be hidden. */
function usePaste(hidden: boolean): void {
	useEffect(() => {
		const paste = (event: ClipboardEvent): void => {
			if (hidden) event.preventDefault();
			inspectText(event.clipboardData?.getData('text/plain') ?? '');
		};
		document.addEventListener('paste', paste);
		return () => document.removeEventListener('paste', paste);
	}, [hidden]);
}

/** Takes what is dropped anywhere on the page, and tells whether something is held over it. */
function useDrop(): boolean {
	const [over, setOver] = useState(false);
	useEffect(() => {
		const hold = (event: DragEvent): void => {
			event.preventDefault();
			if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
			setOver(true);
		};
		const leave = (event: DragEvent): void => {
			if (event.relatedTarget === null) setOver(false);
		};
		const drop = (event: DragEvent): void => {
			event.preventDefault();
			setOver(false);
			if (event.dataTransfer) void take(event.dataTransfer);
		};
		document.addEventListener('dragover', hold);
		document.addEventListener('dragleave', leave);
		document.addEventListener('drop', drop);
		return () => {
			document.removeEventListener('dragover', hold);
			document.removeEventListener('dragleave', leave);
			document.removeEventListener('drop', drop);
		};
	}, []);
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
