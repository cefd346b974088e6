const live = document.createElement('p');
live.className = 'unseen-words';
live.setAttribute('role', 'status');
document.body.append(live);

/** Has a screen reader say `text`; the same text is said again when it is announced again. */
export function announce(text: string): void {
	live.textContent = '';
	requestAnimationFrame(() => {
		live.textContent = text;
	});
}
