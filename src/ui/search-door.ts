/** Opens the search dialog at once, so that no letter is lost; what searches comes behind it the first time. */
export function attachSearchDoor(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#search');
  const input = document.querySelector<HTMLInputElement>('#search-input');
  if (!dialog || !input) return;
  let asked = false;
  const open = () => {
    if (dialog.open) return;
    dialog.showModal();
    input.focus();
    input.select();
    if (asked) return;
    asked = true;
    import('./search.ts').then(
      ({ attachSearch }) => attachSearch(),
      () => {
        asked = false;
        const status = document.getElementById('search-status');
        if (status) status.textContent = dialog.dataset.failed ?? '';
      },
    );
  };
  for (const opener of document.querySelectorAll<HTMLElement>('[data-opens="search"]')) {
    opener.classList.remove('waiting');
    opener.addEventListener('click', open);
  }
}
