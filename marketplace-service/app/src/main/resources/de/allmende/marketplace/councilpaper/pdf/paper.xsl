<?xml version="1.0" encoding="UTF-8"?>
<!--
  The layout of a council paper on A4. Every word comes from the content.
  Roles tell a screen reader what is a heading and what is mere decoration.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions">

  <xsl:attribute-set name="column-head">
    <xsl:attribute name="padding">1.6mm 1.5mm</xsl:attribute>
    <xsl:attribute name="border-bottom">0.8pt solid #1d3a8a</xsl:attribute>
    <xsl:attribute name="font-size">9pt</xsl:attribute>
    <xsl:attribute name="font-weight">bold</xsl:attribute>
    <xsl:attribute name="color">#1d3a8a</xsl:attribute>
    <xsl:attribute name="display-align">after</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="cell">
    <xsl:attribute name="padding">1.5mm 1.5mm</xsl:attribute>
    <xsl:attribute name="border-bottom">0.4pt solid #c3cad9</xsl:attribute>
  </xsl:attribute-set>

  <xsl:template match="/paper">
    <fo:root xml:lang="de" font-family="Source Sans 3" font-size="10.5pt" line-height="1.35" color="#16202e">
      <fo:layout-master-set>
        <fo:simple-page-master master-name="page" page-width="210mm" page-height="297mm">
          <fo:region-body margin="22mm 20mm 22mm 25mm"/>
          <fo:region-before region-name="head" extent="22mm"/>
          <fo:region-after region-name="foot" extent="20mm"/>
        </fo:simple-page-master>
      </fo:layout-master-set>
      <fo:page-sequence master-reference="page" id="paper" language="de" country="DE">
        <fo:static-content flow-name="head" role="artifact">
          <fo:block-container absolute-position="fixed" top="0mm" left="0mm" width="210mm" height="3mm"
              background-color="#1d3a8a">
            <fo:block/>
          </fo:block-container>
        </fo:static-content>
        <fo:static-content flow-name="foot" role="artifact">
          <fo:block margin="0mm 20mm 0mm 25mm" font-size="8.5pt" color="#4a5568" border-top="0.4pt solid #c3cad9"
              padding-top="1.5mm" text-align-last="justify">
            <xsl:value-of select="author"/>
            <fo:leader leader-pattern="space"/>
            <xsl:text>Seite </xsl:text>
            <fo:page-number/>
            <xsl:text> von </xsl:text>
            <fo:page-number-citation-last ref-id="paper"/>
          </fo:block>
        </fo:static-content>
        <fo:flow flow-name="xsl-region-body">
          <fo:block role="H1" font-size="19pt" font-weight="bold" line-height="1.25" space-after="4mm">
            <xsl:value-of select="title"/>
          </fo:block>
          <fo:table table-layout="fixed" width="100%" font-size="9.5pt">
            <fo:table-column column-width="35mm"/>
            <fo:table-column column-width="proportional-column-width(1)"/>
            <fo:table-body>
              <xsl:for-each select="fact">
                <fo:table-row>
                  <fo:table-cell fox:header="true" padding="0.4mm 0mm">
                    <fo:block color="#4a5568"><xsl:value-of select="label"/></fo:block>
                  </fo:table-cell>
                  <fo:table-cell padding="0.4mm 0mm">
                    <fo:block><xsl:value-of select="value"/></fo:block>
                  </fo:table-cell>
                </fo:table-row>
              </xsl:for-each>
            </fo:table-body>
          </fo:table>
          <xsl:apply-templates select="section"/>
        </fo:flow>
      </fo:page-sequence>
    </fo:root>
  </xsl:template>

  <xsl:template match="section">
    <fo:block role="H2" font-size="13pt" font-weight="bold" color="#1d3a8a" space-before="6mm" space-after="1.5mm"
        keep-with-next.within-page="always">
      <xsl:value-of select="heading"/>
    </fo:block>
    <xsl:for-each select="paragraph">
      <fo:block space-after="1.5mm" linefeed-treatment="preserve"><xsl:value-of select="."/></fo:block>
    </xsl:for-each>
    <xsl:apply-templates select="points"/>
    <xsl:apply-templates select="table"/>
  </xsl:template>

  <xsl:template match="points">
    <fo:list-block provisional-distance-between-starts="7mm" provisional-label-separation="2mm">
      <xsl:for-each select="point">
        <fo:list-item space-after="1.5mm">
          <fo:list-item-label end-indent="label-end()">
            <fo:block><xsl:value-of select="position()"/><xsl:text>.</xsl:text></fo:block>
          </fo:list-item-label>
          <fo:list-item-body start-indent="body-start()">
            <fo:block><xsl:value-of select="."/></fo:block>
          </fo:list-item-body>
        </fo:list-item>
      </xsl:for-each>
    </fo:list-block>
  </xsl:template>

  <xsl:template match="table">
    <fo:table table-layout="fixed" width="100%" font-size="9.5pt" space-before="1.5mm">
      <xsl:if test="count(row) &lt; 8">
        <xsl:attribute name="keep-together.within-page">always</xsl:attribute>
      </xsl:if>
      <xsl:for-each select="column">
        <fo:table-column column-width="proportional-column-width({@width})"/>
      </xsl:for-each>
      <fo:table-header>
        <fo:table-row>
          <xsl:for-each select="column">
            <fo:table-cell xsl:use-attribute-sets="column-head">
              <fo:block text-align="{@align}"><xsl:value-of select="."/></fo:block>
            </fo:table-cell>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:apply-templates select="row | total"/>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template match="row | total">
    <fo:table-row keep-together.within-page="always">
      <xsl:if test="self::total">
        <xsl:attribute name="font-weight">bold</xsl:attribute>
        <xsl:attribute name="keep-with-previous.within-page">always</xsl:attribute>
      </xsl:if>
      <xsl:for-each select="cell">
        <xsl:variable name="place" select="position()"/>
        <fo:table-cell xsl:use-attribute-sets="cell">
          <xsl:if test="$place = 1">
            <xsl:attribute name="fox:header">true</xsl:attribute>
            <xsl:attribute name="font-weight">bold</xsl:attribute>
          </xsl:if>
          <fo:block text-align="{../../column[$place]/@align}"><xsl:value-of select="."/></fo:block>
        </fo:table-cell>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>
</xsl:stylesheet>
