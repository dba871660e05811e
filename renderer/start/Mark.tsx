/** The program's mark: a journey's curve over three waymarks. */
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 40 40" aria-hidden="true">
      <rect width="40" height="40" rx="10" fill="var(--accent)" />
      <path
        d="M7 24 C11 24 12 12 17 12 C23 12 22 29 27 29 C31 29 31 18 34 15"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
      <circle cx="17" cy="12" r="3.6" fill="var(--accent)" stroke="var(--on-accent)" strokeWidth="2.4" />
      <circle cx="27" cy="29" r="3.6" fill="var(--edited)" stroke="var(--on-accent)" strokeWidth="2.4" />
    </svg>
  );
}
