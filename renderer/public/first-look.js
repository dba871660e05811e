// The theme of the last time, before the first picture: the settings are only read after it, and nobody likes a white flash.
// A plain script of its own, because modules run after the page has been painted. See frame/theme.ts.
try {
  const look = localStorage.getItem('waymark-look');
  if (look) document.documentElement.dataset.theme = look;
} catch {
  // Without a store the page begins in the system's theme.
}
