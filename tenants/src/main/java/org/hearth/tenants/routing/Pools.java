package org.hearth.tenants.routing;

import jakarta.annotation.sql.DataSourceDefinition;

/**
 * The two pools of each node. {@code tenant} takes part in the container's transactions; {@code platform} does not, its transactions
 * are {@link org.hearth.tenants.PlatformSql}'s own.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/tenant",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=hearth.db.url}",
        user = "${MPCONFIG=hearth.db.app.user}",
        password = "${MPCONFIG=hearth.db.app.password}",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = TenantDataSource.POOL,
        maxIdleTime = 300,
        properties = {
            "ApplicationName=hearth",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=auto-commit",
            "fish.payara.validate-atmost-once-period-in-seconds=10",
            // One that retires must not take those with it that others are at work on.
            "fish.payara.fail-all-connections=false",
            // Statements and rows are the driver's own: the pool's look each method up by reflection, which cost a
            // quarter of all
            // processor time when readings and bills were loaded.
            "fish.payara.wrap-jdbc-objects=false",
            "fish.payara.max-wait-time-in-millis=10000"
        })
@DataSourceDefinition(
        name = "java:app/jdbc/platform",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=hearth.db.url}",
        user = "${MPCONFIG=hearth.db.platform.user}",
        password = "${MPCONFIG=hearth.db.platform.password}",
        transactional = false,
        initialPoolSize = 1,
        minPoolSize = 1,
        maxPoolSize = 10,
        maxIdleTime = 300,
        properties = {
            "ApplicationName=hearth-platform",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=auto-commit",
            "fish.payara.validate-atmost-once-period-in-seconds=10",
            "fish.payara.fail-all-connections=true",
            // Statements and rows are the driver's own: the pool's look each method up by reflection, which cost a
            // quarter of all
            // processor time when readings and bills were loaded.
            "fish.payara.wrap-jdbc-objects=false",
            "fish.payara.max-wait-time-in-millis=10000"
        })
class Pools {}
