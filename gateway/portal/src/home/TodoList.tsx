import { Link } from '@tanstack/react-router';
import type { Home } from '../api/types';
import { dayOf } from '../format/date';
import { Icon } from '../ui/Icon';

/** What waits for this person, the oldest first; each line leads to where it is done. */
export function TodoList({ todo }: { todo: Home['todo'] }) {
  if (todo.length === 0) {
    return (
      <p className="kern-body all-done">
        <Icon name="success" />
        Es ist nichts zu erledigen.
      </p>
    );
  }
  return (
    <ul className="todo-list">
      {todo.map(({ title, detail, href, since }) => (
        <li key={href + since}>
          <Link to={href as '/'} className="todo">
            <span className="todo__text">
              <span className="todo__title">{title}</span>
              <span className="kern-body">{detail}</span>
              <span className="kern-body kern-body--small kern-body--muted">seit {dayOf(since)}</span>
            </span>
            <Icon name="arrow-forward" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
