import { formatDate } from '../../atlas/date-words';
import type { ServiceView } from '../../atlas/dossier';
import { say } from '../../words/dossier';
import { RecordLink } from '../RecordLink';
import { SourceLine } from '../SourceLink';

/** Ships: what each service carries, who runs it, how long it takes. What nobody publishes is said to be unknown. */
export function Services({ services }: { services: readonly ServiceView[] }) {
  return (
    <ul className="services">
      {services.map((service) => (
        <li key={service.id}>
          <h4>{service.name}</h4>
          <p className="small">{service.summary}</p>
          <dl className="service-facts small figures">
            <dt>{say('service.carries')}</dt>
            <dd>{service.carries}</dd>
            <dt>{say('service.operator')}</dt>
            <dd>{service.operator}</dd>
            <dt>{say('service.crossing')}</dt>
            <dd>{service.hours}</dd>
            {service.legs.length > 0 && (
              <>
                <dt>{say('service.sails')}</dt>
                <dd>
                  <ul className="inline-links">
                    {service.legs.map((link) => (
                      <li key={link.sel.id}>
                        <RecordLink sel={link.sel}>{link.label}</RecordLink>
                      </li>
                    ))}
                  </ul>
                </dd>
              </>
            )}
          </dl>
          {service.checked && (
            <p className="small muted figures">
              {say('history.checked', { date: formatDate(service.checked) })}
            </p>
          )}
          <SourceLine sources={service.sources} />
        </li>
      ))}
    </ul>
  );
}
