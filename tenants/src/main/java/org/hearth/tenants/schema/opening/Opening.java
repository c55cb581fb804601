package org.hearth.tenants.schema.opening;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.hearth.tenants.HouseOpened;

/** Tells the house that it is open, when the container has everything in place. */
@WebListener
public class Opening implements ServletContextListener {
    @Inject
    @SuppressWarnings("NullAway.Init")
    private Event<HouseOpened> opened;

    @Override
    public void contextInitialized(ServletContextEvent context) {
        opened.fire(new HouseOpened(context.getServletContext().getContextPath()));
    }
}
